/**
 * A rough key of how a name sounds, for finding candidates and for telling spelling variants from other names. Made for
 * Dutch, mild enough for English and German: ij/y/ei, c/k, ph/f, z/s, d and t at the end, double letters, umlauts.
 * `Dijk`, `Dyk` and `Dijck` are one; so are `Mohammed` and `Mohamed`, `Müller` and `Mueller`. Takes a folded name.
 */
export function soundOf(folded: string): string {
  const text = folded.replaceAll(' ', '')
  return (
    text
      .replace(/sch$/, 's')
      .replace(/sch/g, 's')
      .replace(/ij|ey|ei|ay|ai|y/g, 'i')
      .replace(/ae|aa/g, 'a')
      .replace(/oe|ou|uu|ue|u/g, 'o')
      .replace(/ee|ie/g, 'e')
      .replace(/ph|v|w/g, 'f')
      .replace(/ck|qu|q|c|x/g, 'k')
      .replace(/dt|th|d/g, 't')
      .replace(/z/g, 's')
      .replace(/gh|kh|g|j/g, 'g')
      .replace(/(?<!^)h/g, '')
      .replace(/(.)\1+/g, '$1') || text
  )
}
