import { type Reden, reden } from '../refusal.ts'
import type { KoppelVelden } from './koppeling.ts'

/** The fields as they are used, once nothing is wrong with them. */
export type GoedeVelden = {
  readonly brincode: string
  readonly dependancecode: string
  readonly schooljaar: string
}

/** Reads the fields; every problem at once. `huidig` is the current school year. */
export function readVelden(
  { type, brincode = '', dependancecode = '', schooljaar = '' }: KoppelVelden,
  huidig: string,
): { readonly velden: GoedeVelden; readonly redenen: readonly Reden[] } {
  const brin = readBrincode(brincode, dependancecode)
  const dependance = readDependancecode(dependancecode)
  const redenen = [
    ...(/^ESIS( UWLR)?$/i.test(type.trim()) ? [] : [reden('type-onbekend', type)]),
    ...brin.redenen,
    ...dependance.redenen,
    ...schooljaarProblems(schooljaar.trim(), huidig),
  ]
  return { velden: { brincode: brin.value, dependancecode: dependance.value, schooljaar: huidig }, redenen }
}

/** Blanks around it and small letters are forgiven (edge case F05), everything else is explained (F03, F04). */
function readBrincode(typed: string, dependancecode: string): { value: string; redenen: Reden[] } {
  const value = typed.trim().toUpperCase()
  if (/^\d\d[A-Z]{2}$/.test(value)) return { value, redenen: [] }
  if (value === '') return { value, redenen: [reden('brincode-leeg')] }
  const [, code = '', number = ''] = /^(.{4})[ .-]?(\d\d)$/.exec(value) ?? []
  if (/^\d\d[A-Z]{2}$/.test(code)) return { value, redenen: [reden('brincode-met-vestiging', code, number)] }
  const meant = withoutConfusion(value)
  if (meant !== undefined) return { value, redenen: [reden('brincode-verwisseld', value, meant)] }
  const first = code === '' ? undefined : withoutConfusion(code)
  if (first) return { value, redenen: [reden('brincode-met-vestiging', first, dependancecode.trim() || number)] }
  return { value, redenen: [reden('brincode-vorm', value)] }
}

/** `9901` with the digits that were read for letters put right: `99OI`. Undefined when that is not what is wrong. */
function withoutConfusion(value: string): string | undefined {
  if (value.length !== 4) return undefined
  const digits = value.slice(0, 2).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const letters = value.slice(2).replaceAll('0', 'O').replaceAll('1', 'I')
  const meant = digits + letters
  return meant !== value && /^\d\d[A-Z]{2}$/.test(meant) ? meant : undefined
}

/** Empty is `00` (edge case F01); one digit gets its zero (F02). */
function readDependancecode(typed: string): { value: string; redenen: Reden[] } {
  const value = typed.trim()
  if (/^\d{0,2}$/.test(value)) return { value: value.padStart(2, '0'), redenen: [] }
  return { value, redenen: [reden('dependancecode-vorm', value)] }
}

/** Empty means the current one (edge case F20). */
function schooljaarProblems(value: string, huidig: string): Reden[] {
  if (value === '' || value === huidig) return []
  return /^\d{4}-\d{4}$/.test(value)
    ? [reden('schooljaar-niet-huidig', value, huidig)]
    : [reden('schooljaar-vorm', value, huidig)]
}

/**
 * The pasted key, without the blanks and line ends that come along with pasting. `letOp`: it looks like the code that the
 * school thought up itself, which begins with brincode and vestigingsnummer; a key hardly ever does.
 */
export function readSleutel(
  pasted: string,
  school: string,
): { readonly sleutel: string; readonly redenen: readonly Reden[]; readonly letOp: readonly Reden[] } {
  const sleutel = pasted.trim()
  const redenen =
    sleutel === ''
      ? [reden('sleutel-leeg')]
      : [
          ...(/\s/.test(sleutel) ? [reden('sleutel-met-wit')] : []),
          ...(sleutel.length > 64 ? [reden('sleutel-te-lang', String(sleutel.length))] : []),
        ]
  const letOp = sleutel.toUpperCase().startsWith(school) ? [reden('sleutel-lijkt-verificatiecode')] : []
  return { sleutel, redenen, letOp }
}
