/** How doors stand on the wall: cabinets and their columns from the left, doors from the top. */
export type LockerWall = readonly {
  readonly name: string;
  readonly columns: readonly {
    readonly widthMillimetres: number;
    readonly bottomMillimetres: number;
    readonly cells: readonly {
      /** What stands on the door. */
      readonly name: string;
      readonly heightMillimetres: number;
      readonly board: string;
      readonly lock: number;
    }[];
  }[];
}[];
