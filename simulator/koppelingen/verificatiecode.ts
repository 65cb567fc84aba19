import type { Reason } from './outcome.ts'

/** Printed in the manual as a good example, for a BRIN that it spells 9901, 990I and 99QQ in one and the same text. */
const manualExample = '9901001234567890abcd'

const least = 20
const most = 50

/**
 * Everything wrong with a code that the school thought up; empty when it is good. It starts with the BRIN and
 * vestigingsnummer of one of the schools (`99QQ00`), has 20 to 50 characters, letters and digits only.
 * Source: manual step 2, edge cases F04, F05 and F16.
 */
export function problemsOf(verificatiecode: string, scholen: readonly string[]): readonly Reason[] {
  const reasons: Reason[] = []
  const length = [...verificatiecode].length
  if (length < least)
    reasons.push({
      code: 'verificatiecode-too-short',
      text: `De verificatiecode heeft ${length} tekens; vul hem aan tot minimaal ${least} (en maximaal ${most}).`,
    })
  if (length > most)
    reasons.push({
      code: 'verificatiecode-too-long',
      text: `De verificatiecode heeft ${length} tekens; kort hem in tot maximaal ${most} (en minimaal ${least}).`,
    })
  if (/[^A-Za-z0-9]/.test(verificatiecode))
    reasons.push({
      code: 'verificatiecode-wrong-characters',
      text: 'De verificatiecode bevat een spatie, leesteken of bijzonder teken; gebruik alleen letters (a-z) en cijfers.',
    })
  if (!scholen.some((school) => verificatiecode.startsWith(school)))
    reasons.push({ code: 'verificatiecode-wrong-start', text: explainStart(verificatiecode, scholen) })
  return reasons
}

function explainStart(code: string, scholen: readonly string[]): string {
  const expected = scholen.length === 1 ? scholen.join() : `een van ${scholen.join(', ')}`
  const rule = `De verificatiecode moet beginnen met BRIN + vestigingsnummer: ${expected}.`
  const start = code.slice(0, 6)
  const hint =
    hintOf(code, scholen) ??
    (/^\d{4}/.test(code)
      ? `Hier staat ${start}; een BRIN is twee cijfers en dan twee letters.`
      : `Hier staat ${start === '' ? 'niets' : start}.`)
  return `${rule} ${hint}`
}

/** The mistake behind the start, when it can be guessed. */
function hintOf(code: string, scholen: readonly string[]): string | undefined {
  for (const school of scholen) {
    const start = code.slice(0, school.length)
    const swapped = [...start].flatMap((sign, place) => {
      const meant = school.charAt(place)
      return sign !== meant && plain(sign) === plain(meant)
        ? [`op plaats ${place + 1} ${nameOf(sign)} in plaats van ${nameOf(meant)}`]
        : []
    })
    if (swapped.length > 0 && plain(start) === plain(school))
      return `Er staat ${swapped.join(' en ')}. Een BRIN is twee cijfers en dan twee letters: let op de letter O en het cijfer 0, en de letter I en het cijfer 1.`
    if (start.toUpperCase() === school) return 'Schrijf de letters van het BRIN als hoofdletters.'
    if (code.replace(/[^A-Za-z0-9]/g, '').startsWith(school))
      return 'Laat de punt, het streepje of de spatie in of voor het BRIN + vestigingsnummer weg.'
  }
  if (code === manualExample || code.startsWith('990100') || code.startsWith('990I00'))
    return `Dit is het voorbeeld uit de handleiding (${manualExample}), met het BRIN van een andere school; neem uw eigen BRIN + vestigingsnummer.`
  const school = scholen.find((id) => code.startsWith(id.slice(0, 4)))
  if (school !== undefined) return `Het BRIN klopt; daarna hoort het vestigingsnummer ${school.slice(4)} (meestal 00).`
  return undefined
}

/** Letters that are read as digits, as those digits. */
const plain = (text: string): string => text.replaceAll(/[Oo]/g, '0').replaceAll(/[Iil]/g, '1')

const nameOf = (sign: string): string => (/\d/.test(sign) ? `het cijfer ${sign}` : `de letter ${sign}`)
