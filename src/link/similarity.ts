/** Likeness of two texts from 0 to 1, after Jaro and Winkler: a common beginning counts extra. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  let taken = 0 // one bit for each letter of b that has been paired: names are short
  let pairs = 0
  let inA = ''
  for (let i = 0; i < a.length && i < 31; i++) {
    const end = Math.min(i + reach + 1, b.length, 31)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if ((taken & (1 << j)) === 0 && a.charCodeAt(i) === b.charCodeAt(j)) {
        taken |= 1 << j
        inA += a[i]
        pairs++
        break
      }
    }
  }
  if (pairs === 0) return 0
  let crossed = 0
  for (let j = 0, k = 0; j < b.length && j < 31; j++)
    if ((taken & (1 << j)) !== 0 && inA.charCodeAt(k++) !== b.charCodeAt(j)) crossed++
  const jaro = (pairs / a.length + pairs / b.length + (pairs - crossed / 2) / pairs) / 3
  let start = 0
  while (start < 4 && start < a.length && a[start] === b[start]) start++
  return jaro + start * 0.1 * (1 - jaro)
}
