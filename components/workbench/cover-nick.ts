/** A nick of which only the ends stay, as marketplaces mask it: t**8. */
export function coverNick(nick: string): string {
  const signs = [...nick]
  const [first = ''] = signs
  return signs.length < 2 ? '**' : `${first}**${signs.at(-1) ?? ''}`
}
