/** `safeStorage` with a keyring that a test chooses. */
export const safeStorage = {
  backend: 'gnome_libsecret' as 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown',
  available: true,
  isEncryptionAvailable: () => safeStorage.available,
  getSelectedStorageBackend: () => safeStorage.backend,
  encryptString: (text: string) => Buffer.concat([mark, flip(Buffer.from(text))]),
  decryptString: (bytes: Buffer) => {
    if (!bytes.subarray(0, mark.length).equals(mark)) {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
    return flip(bytes.subarray(mark.length)).toString();
  },
};

const mark = Buffer.from('v11');

function flip(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0x5a));
}
