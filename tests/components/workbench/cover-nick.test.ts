import { expect, it } from 'vitest'

import { coverNick } from '@/components/workbench/cover-nick'

it.each([
  ['tim_1998', 't**8'],
  ['蓝鲸煮面', '蓝**面'],
  ['🐳煮🍜', '🐳**🍜'],
  ['一', '**'],
  ['', '**'],
])('covers %j as %j', (nick, covered) => expect(coverNick(nick)).toBe(covered))
