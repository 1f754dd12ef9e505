/** For texts that may stay as they are until the view is renewed. */
export const never = (): number => Infinity
