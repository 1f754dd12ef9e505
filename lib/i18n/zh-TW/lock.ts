import type { lock as english } from '../en/lock'

export const lock: typeof english = {
  title: '已鎖定',
  text: '買家資料已收起。時限照走，提醒照響，只是不帶名字。',
  passphrase: '密語',
  unlock: '解鎖',
  now: '立即鎖定',
  wrong: '密語不對。',
  wait: (span) => `密語不對。${span}後才能再試。`,
  lost: 'Tillside 沒回應。再試一次。',
  forgotten: '忘了密語？',
  forgottenText: '沒有密語誰也打不開，我們也不行。可以用備份替換這裡的一切。',
  restore: '從備份還原',
}
