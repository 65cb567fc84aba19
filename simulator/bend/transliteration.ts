import { itemAt } from '../../src/within.ts'

/** Ways in which one Arabic name is written in Dutch schools; each form is read as the next one. */
const rings: readonly (readonly string[])[] = [
  ['Mohammed', 'Mohamed', 'Muhammad'],
  ['Youssef', 'Yousef', 'Yusuf'],
  ['Ahmed', 'Ahmad'],
  ['Fatima', 'Fatimah', 'Fatma'],
  ['Khadija', 'Khadijah'],
  ['Aïcha', 'Aisha', 'Aicha'],
  ['Hassan', 'Hasan'],
  ['Ibrahim', 'Ebrahim'],
]

/** Matches names that {@link transliterated} writes otherwise. */
export const arabic = new RegExp(`^(${rings.flat().join('|')})$|^([Ee]l|Al|al)[ -]`)

/** The name in another of its spellings; other names stay as they are. */
export function transliterated(name: string): string {
  for (const ring of rings) {
    const place = ring.indexOf(name)
    if (place >= 0) return itemAt(ring, (place + 1) % ring.length)
  }
  return name.replace(/^(el|El|Al|al)[ -]/, (article) =>
    article.startsWith('El') ? 'el ' : article.startsWith('el') ? 'Al-' : 'El ',
  )
}
