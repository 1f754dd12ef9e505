/** The file, in the extension's own folder, of everything as it was before an upgrade. */
export const COPY_FILE = 'before-upgrade.tillside'
