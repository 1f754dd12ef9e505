/** A nick of which only the ends stay, as marketplaces mask it: t**8. */
export function coverNick(nick: string): string {
  const signs = Array.from(new Intl.Segmenter().segment(nick), ({ segment }) => segment)
  return signs.length < 2 ? '**' : `${signs.at(0)}**${signs.at(-1)}`
}
