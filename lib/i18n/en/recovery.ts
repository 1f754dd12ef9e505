/** Words about bringing data back, in English: the shape that every language fills. */
export const recovery = {
  troubles: {
    closed: {
      title: 'Tillside cannot open its data',
      text: 'The browser refused three times. Often a restart of the browser helps: try that first. Nothing here has been changed or deleted. In private windows, and where site data is blocked, a browser keeps nothing: allow it there.',
    },
    newer: {
      title: 'A newer Tillside has written this data',
      text: 'Update Tillside and everything is there again. This older one leaves the data as it is.',
    },
    gone: {
      title: 'The data of Tillside is gone',
      text: 'The browser has deleted it, and nobody here asked for that: clearing browsing data or a full disk does it. Bring it back from a backup or from the mirror.',
    },
    'not-upgraded': {
      title: 'The data could not be brought to this version',
      text: 'It stands as it was before, whole. What you wrote was mirrored before the try. A copy of everything was kept too, where it says so below. Save what is there, then restart the browser to try again.',
    },
    upgrading: {
      title: 'Tillside is being brought to a new version',
      text: 'A copy of everything is kept first, then the data is brought to this version. Nothing has to be done: Tillside opens by itself.',
    },
  },
  upgrading: 'Keeping a copy of everything',
  copy: {
    title: 'As it was before the update',
    text: (when: string, until: string) =>
      `A copy of everything as it was before Tillside was last updated, as of ${when}. It lies in this browser until ${until}.`,
    look: 'See what it brings',
    faults: {
      'no-room':
        'Before the last update no copy of everything was kept: the disk had no room for it. What you wrote and set was mirrored.',
      'no-place':
        'Before the last update no copy of everything was kept: this browser window keeps no files for extensions (private windows do not). What you wrote and set was mirrored.',
      failed:
        'Before the last update no copy of everything was kept: it could not be finished. What you wrote and set was mirrored.',
    },
  },
  retry: 'Try again',
  meanwhile: {
    title: 'Until then',
    off: 'Off: buyers, tiers, notes, replies, offers, imports, figures, and every alert.',
    on: 'On: the countdowns that open pages show, here and in the panel. They go when the pages do.',
    none: 'No open page shows a countdown.',
  },
  mirror: {
    title: 'Notes, tags and settings',
    text: (when: string) =>
      `A mirror of what you wrote and set, as of ${when}: notes, tags, joined buyers, records, replies, products, packages, guard rules, what was done about cases, and settings. Orders come back from a backup or your files.`,
    pictures: (count: number, shown: string) =>
      count === 1 ? 'With 1 picture of replies.' : `With ${shown} pictures of replies.`,
    noPlace:
      'Without the pictures of replies: this browser window keeps no files for extensions (private windows do not). They come back from a backup.',
    none: 'There is no mirror in this browser yet.',
    look: 'See what it brings',
  },
  salvage: {
    title: 'Save what can be read',
    text: 'Goes through the data table by table and writes what can still be read into a backup file. What cannot be read is left out and counted.',
    start: 'Save it',
    running: 'Reading what is there',
    stop: 'Stop',
    done: (name: string, rows: string) => `${name} is saved: ${rows} rows.`,
    leftOut: (rows: string) => `${rows} rows could not be read and are not in it.`,
    nothing: 'There is nothing left to read.',
    failed: 'Nothing could be read. The data was not changed.',
  },
  anew: {
    title: 'Start anew',
    text: 'Tillside starts with nothing, as on its first day. What lies here now is deleted: save it first.',
    word: 'start anew',
    confirm: (word: string) => `Type ${word} to confirm`,
    start: 'Delete and start anew',
    failed: 'It did not work. Nothing was deleted.',
  },
  condition: {
    title: 'Not everything could be read',
    aside: (rows: string, isOne: boolean) =>
      isOne
        ? '1 row could not be read. It was set aside; all others are in use.'
        : `${rows} rows could not be read. They were set aside; all others are in use.`,
    changed: (rows: string, isOne: boolean) =>
      isOne
        ? '1 row can be read but is not what was written. It was set aside: compare with a backup, or use it all the same.'
        : `${rows} rows can be read but are not what was written. They were set aside: compare with a backup, or use them all the same.`,
    use: 'Use them all the same',
    gone: (rows: string, isOne: boolean) =>
      isOne
        ? '1 row that somebody wrote is gone. Bring a backup together with what is here.'
        : `${rows} rows that somebody wrote are gone. Bring a backup together with what is here.`,
    forget: 'Forget them',
    missing: (orders: string) =>
      `About ${orders} orders are counted but lie nowhere. Restore a backup, or import their files again.`,
  },
  merge: {
    start: 'Bring together',
    note: 'Bringing together keeps everything here: of each note, reply or setting the later edit holds, orders are joined. Replacing drops what is not in the backup.',
    looking: 'Comparing with what is here',
    running: 'Bringing together',
    go: 'Bring together now',
    done: 'Brought together. Tillside starts anew.',
    failed: 'It broke off. Nothing is lost; the same backup again completes it.',
    nothing: 'The backup holds nothing that is not here already.',
    columns: { what: 'What', added: 'New here', newer: 'Newer', older: 'Older', same: 'Same' },
    tables: {
      orders: 'Orders',
      notes: 'Notes',
      tags: 'Tags',
      joins: 'Joined buyers',
      records: 'Records and follow-ups',
      replies: 'Replies',
      products: 'Products',
      packages: 'Packages',
      cases: 'Cases',
      settings: 'Settings',
    },
    others: 'Other rows',
  },
  auto: {
    title: 'Automatic backups',
    intro:
      'Made also while no page of Tillside is open. The three newest are kept; an old one goes only after the new one was read through.',
    every: 'How often',
    never: 'Never',
    days: { 1: 'Every day', 7: 'Every week', 30: 'Every month' },
    place: 'Where to',
    places: { folder: 'A folder of this computer', downloads: 'Downloads' },
    choose: 'Choose the folder',
    chosen: (name: string) => `Folder: ${name}`,
    noFolder: 'Choose a folder first.',
    downloadsNote:
      'The browser asks whether Tillside may save files. They go into a folder Tillside in your downloads.',
    downloadsRefused: 'The browser did not allow it. Nothing has changed.',
    lock: 'Lock them with a passphrase',
    lockNote:
      'The passphrase is not kept. A key made of it stays in this browser and cannot be taken out; to open a backup elsewhere you need the passphrase.',
    lockKept: 'Locked with the passphrase you gave.',
    lockOther: 'Another passphrase',
    save: 'Save',
    saved: 'Saved. The first one is made within minutes.',
    off: 'Automatic backups are off.',
    failed: 'Not saved. Try again.',
    last: (when: string) => `Last good backup: ${when}`,
    none: 'None was made yet.',
    faults: {
      'folder-lost':
        'The folder cannot be written to any more: it was moved, or the browser asks anew.',
      'downloads-lost': 'The browser does not let Tillside save files any more.',
      'storage-full': 'The disk is full.',
      failed: 'The last try did not work. It is tried again within the hour.',
    },
    allow: 'Allow it again',
    kept: 'Kept',
    late: (when: string) => `The last good backup is from ${when}.`,
    lateNone: 'No backup was made yet, though one is due.',
    see: 'See backups',
  },
}
