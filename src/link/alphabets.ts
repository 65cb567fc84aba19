/** Cyrillic and Greek letters in ours, as passports write them; and the few Latin letters that are put among them. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
  ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz',
} // biome-ignore format: a table
const greek: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's',
  ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
} // biome-ignore format: a table

/** Letters of those alphabets that look like ours: what a program or a prank puts among Latin ones. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', α: 'a', ο: 'o', ν: 'v', ι: 'i', κ: 'k', ρ: 'p', υ: 'u', τ: 't',
} // biome-ignore format: a table

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const latin = /\p{Script=Latin}/u

/** Whether a text has letters of the Cyrillic or Greek alphabet. */
export const hasForeignLetters = (text: string | undefined) => text !== undefined && foreign.test(text)

/**
 * The text in our letters: by how they look where they stand among ours (`Аnnа`), else by how they sound (`Анна`). Undefined
 * when there is nothing to put into ours. A hint, never proof: for finding who to ask about.
 */
export function latinised(text: string): string | undefined {
  if (!foreign.test(text)) return undefined
  const table = latin.test(text) ? { ...cyrillic, ...greek, ...lookalikes } : { ...cyrillic, ...greek }
  return [...text.normalize('NFD').toLowerCase().normalize('NFC')]
    .map((letter) => table[letter] ?? table[letter.normalize('NFD').charAt(0)] ?? letter)
    .join('')
}
