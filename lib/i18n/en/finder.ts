/** Words for finding a page, a buyer or a case from anywhere in the workbench. */
export const finder = {
  title: 'Find anything',
  field: 'Page, whole nick, order or case number',
  hint: 'G, then the letter, goes there from any page.',
  nothing: 'Nothing goes by that. A nick has to be whole.',
  failed: 'Buyers and cases were not looked up. Try again.',
}
