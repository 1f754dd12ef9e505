/** Words of the lock, in English: the shape that every language fills. */
export const lock = {
  title: 'Locked',
  text: 'What is known of buyers is closed. Clocks run on and alerts still come, without names.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  now: 'Lock now',
  wrong: 'This is not the passphrase.',
  wait: (span: string) => `Not the passphrase. The next try is possible in ${span}.`,
  lost: 'Tillside did not answer. Try again.',
  forgotten: 'Forgotten?',
  forgottenText:
    'Without the words nobody opens this, we cannot either. A backup can take the place of what is here.',
  restore: 'Restore a backup',
}
