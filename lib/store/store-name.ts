/** The database that background and workbench open together. */
export const STORE_NAME = 'tillside'
