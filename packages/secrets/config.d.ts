export interface Config {
  secrets?: {
    /**
     * Keys that secrets are encrypted with at rest: the first encrypts, all
     * decrypt. To change the key, put the new one in front and keep the old.
     */
    keys?: Array<{
      /** Stored beside each ciphertext. */
      id: string;
      /**
       * 32 bytes in base64.
       * @visibility secret
       */
      value?: string;
      /** A file that holds 32 bytes in base64; relative to the working directory. */
      file?: string;
      /** Make the file when it is missing. For a single machine only. */
      generate?: boolean;
    }>;
  };
}
