/** Words about the lock and who may do what, in English: the shape that every language fills. */
export const safety = {
  part: 'Safety',
  lock: {
    title: 'Passphrase',
    on: 'On',
    off: 'Off',
    intro:
      'With a passphrase, Tillside closes what it knows of buyers when nobody uses it, and each time the browser closes. Clocks and alerts go on without names.',
    protects:
      'Names, phone numbers, e-mails and addresses are then unreadable on the disk without it. Notes, orders and replies are hidden while it is locked, but not encrypted.',
    forget:
      'Nobody opens it without the words, we cannot either. Keep a backup with a passphrase of its own: it is the only way back.',
    understood: 'I have written the passphrase down, or have such a backup',
    understoodFirst: 'Say first that you can find the passphrase again.',
    passphrase: 'Passphrase',
    again: 'The same again',
    now: 'Present passphrase',
    next: 'New passphrase',
    differ: 'The two are not the same.',
    short: (least: string) => `At least ${least} characters.`,
    restarts: 'Tillside then starts anew and asks for it once.',
    set: 'Set the passphrase',
    setting: 'Setting it',
    setFailed: 'Not set. Try again.',
    sealing: 'What was there before is being encrypted anew. You can work on meanwhile.',
    after: 'Lock without use',
    minutes: { 5: 'After 5 minutes', 15: 'After 15 minutes', 60: 'After an hour' },
    never: 'Only when the browser closes',
    key: 'Alt+Shift+L locks at once. The browser lets you choose another key, under shortcuts of extensions.',
    change: 'Change the passphrase',
    changed: 'Changed. The old one no longer opens it.',
    remove: 'Take the passphrase away',
    stillSealing: 'Not yet: what was there before is still being encrypted. Try again in a minute.',
    leave: 'Leave it',
  },
}
