/** What the core leaves to a technician. */
export interface ExpectedDoors {
  /**
   * From now until the returned function is called, doors of this board may open and shut as they like: somebody stands there and means
   * it, so that nothing is a difference and nobody is alarmed. One that stands open at the end is expected until it is shut.
   */
  expectDoors(board: string): () => void;
}
