import { counted, said, type Taal } from '../../report/language.ts'
import type { Tekst } from '../../report/report.ts'
import type { Zakt } from './against.ts'
import { type Regel, soortenVan } from './baseline.ts'
import { mateText } from './mate.ts'
import { type Maat, type Uitslag, worstOf } from './outcome.ts'
import { isGezakt, type Soorten, soortenOf, type Verteld } from './soorten.ts'

const words = {
  nl: {
    known: 'bekend',
    fail: ['verhaal zakt', 'verhalen zakken'],
    asKnown: 'zoals bekend',
    accordingTo: (files: string) => `bekend volgens ${files}`,
    another: 'S1, gegevens van een kind bij een ander',
    over: (naam: string) => `verlopen: ${naam}: de dag tot wanneer het mocht is voorbij; het telt als nieuw`,
    mended: 'hersteld',
    soFar: ' (zover het verteld werd)',
    whole: (naam: string) =>
      `in het geheel, met verwacht en gevonden erbij: hetzelfde met --filter ${naam}, of alle met --no-baseline`,
    takeOut: 'haal weg wat hersteld is met --update-baseline',
    unseen: (count: number) => `bekend en nu niet gezien: ${counted(count, ['verhaal', 'verhalen'])}; blijft staan`,
    letBe: (most: string, count: number) =>
      `geduld met --max-severity ${most}: ${counted(count, ['verhaal', 'verhalen'])}`,
    new: 'nieuw',
    silent: 'geen antwoord op tijd, niet opgeschreven; meer tijd met --timeout',
    written: 'zoals nu bekend',
    ofWhich: (count: number) => `, waarvan ${count} met S1: gegevens van een kind bij een ander`,
    ofWhichS1: (count: number) => `, waarvan ${count} met S1`,
    stays: (count: number) => `niet gezien, en blijft dus staan: ${counted(count, ['verhaal', 'verhalen'])}`,
  },
  en: {
    known: 'known',
    fail: ['story fails', 'stories fail'],
    asKnown: 'as known',
    accordingTo: (files: string) => `known by ${files}`,
    another: 'S1, data of a child with another',
    over: (naam: string) => `over: ${naam}: the day until which it was let be is past; it counts as new`,
    mended: 'mended',
    soFar: ' (as far as it was told)',
    whole: (naam: string) =>
      `in full, with what was expected and what was found: the same with --filter ${naam}, or all with --no-baseline`,
    takeOut: 'take out what is mended with --update-baseline',
    unseen: (count: number) => `known and not seen now: ${counted(count, ['story', 'stories'])}; left as it is`,
    letBe: (most: string, count: number) => `let be by --max-severity ${most}: ${counted(count, ['story', 'stories'])}`,
    new: 'new',
    silent: 'no answer in time, not written down; more time with --timeout',
    written: 'as is known now',
    ofWhich: (count: number) => `, ${count} of them with S1: data of a child with another`,
    ofWhichS1: (count: number) => `, ${count} of them with S1`,
    stays: (count: number) => `not seen, and so left in it: ${counted(count, ['story', 'stories'])}`,
  },
} as const

/** What a story fails by, in a line, the worst first: `S1 nobody-is-linked-to-the-record-of-another, S3 stap 7: records`. */
const soortenText = (soorten: Soorten): string =>
  Object.entries(soorten)
    .sort(([, a], [, b]) => a.ernst.localeCompare(b.ernst))
    .map(([soort, mate]) => `${mateText(mate)} ${soort}`)
    .join(', ')

/** That a story fails as it was known to, in a line. `reden`: why it is let be. */
export function bekendText(told: Verteld, reden: string | undefined): Tekst {
  const what = `${soortenText(soortenOf(told))}${reden === undefined ? '' : ` (${reden})`}`
  return { nl: `${words.nl.known}: ${what}`, en: `${words.en.known}: ${what}` }
}

/** What stands in a baseline that was just written, and what of the run was not written, in a line each. */
export function writtenText(
  regels: readonly Regel[],
  verhalen: readonly Verteld[],
  fileName: string,
  taal: Taal,
): string {
  const w = words[taal]
  const silent = verhalen.filter(({ isStil }) => isStil).map(({ naam }) => naam)
  const left = silent.length === 0 ? '' : `  ${w.silent}: ${silent.join(', ')}\n`
  const failing = new Set(verhalen.filter((one) => isGezakt(one) && !one.isStil).map(({ naam }) => naam))
  const [now, unseen] = [true, false].map((is) => regels.filter(({ verhaal }) => failing.has(verhaal) === is))
  const worst = (some: readonly Regel[] = []) => {
    const ernstig = some.filter((regel) => worstOf(soortenVan(regel)) === 'S1').length
    return ernstig > 0 ? w.ofWhich(ernstig) : ''
  }
  const stays = unseen?.length ? `    ${w.stays(unseen.length)}${worst(unseen)}\n` : ''
  return `  ${fileName}: ${counted(now?.length ?? 0, w.fail)} ${w.written}${worst(now)}\n${stays}${left}`
}

/** Why a run passed or failed, in a part of a sentence. Undefined: it was held to nothing. `volgens`: the files that said what is known. */
export function uitslagReden({ bekend, zakt }: Uitslag, volgens: readonly string[]): Tekst | undefined {
  if (volgens.length === 0) return undefined
  const one = (taal: Taal) => {
    const w = words[taal]
    const ernstig = bekend.filter(({ soorten }) => worstOf(soorten) === 'S1').length
    return `${w.new}: ${counted(zakt.length, w.fail)}; ${w.known}: ${counted(bekend.length, w.fail)}${ernstig > 0 ? w.ofWhichS1(ernstig) : ''}`
  }
  return { nl: one('nl'), en: one('en') }
}

/** What a run came to beside what was known, in lines. `volgens`: the files that said so. */
export function uitslagText(uitslag: Uitslag, { bekend, duldt }: Maat, volgens: readonly string[], taal: Taal): string {
  const w = words[taal]
  const { hersteld, verlopen, nietGezien, geduld, zakt } = uitslag
  const ernstig = uitslag.bekend.filter(({ soorten }) => worstOf(soorten) === 'S1')
  const files = volgens.join(said({ nl: ' en ', en: ' and ' }, taal))
  const isHeld = volgens.length > 0
  const lines = [
    ...(isHeld ? [`${w.accordingTo(files)}: ${counted(uitslag.bekend.length, w.fail)} ${w.asKnown}`] : []),
    ...(ernstig.length > 0 ? [`  ${w.another}: ${ernstig.map(({ naam }) => naam).join(', ')}`] : []),
    ...(isHeld && uitslag.bekend.length > 0 ? [`  ${w.whole(uitslag.bekend.toSorted(byErnst)[0]!.naam)}`] : []),
    ...verlopen.map(w.over),
    ...hersteld.map(
      ({ naam, soorten, zover }) => `${w.mended}: ${naam}: ${Object.keys(soorten).join(', ')}${zover ? w.soFar : ''}`,
    ),
    ...(hersteld.length > 0 ? [w.takeOut] : []),
    ...(bekend && nietGezien.length > 0 ? [w.unseen(nietGezien.length)] : []),
    ...(duldt !== undefined && geduld.length > 0 ? [w.letBe(duldt, geduld.length)] : []),
    ...(isHeld || duldt !== undefined ? [`${w.new}: ${counted(zakt.length, w.fail)}`] : []),
    ...(isHeld ? zakt.toSorted(byErnst).map(({ naam, soorten }) => `  ${naam}: ${soortenText(soorten)}`) : []),
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}

const byErnst = (a: Zakt, b: Zakt): number => worstOf(a.soorten).localeCompare(worstOf(b.soorten))
