/** Name of the one database that background and workers of our own pages share. */
export const STORE_NAME = 'tillside'
