import { amount } from '../../simulator/amount.ts'
import type { Regel } from './baseline.ts'
import { type Maat, type Uitslag, worstOf } from './outcome.ts'
import { type Soorten, soortenOf, type Verteld } from './soorten.ts'

/** What a story fails by, in a line, the worst first: `S1 nobody-is-linked-to-the-record-of-another, S3 stap 7: records`. */
export const soortenText = (soorten: Soorten): string =>
  Object.entries(soorten)
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([soort, ernst]) => `${ernst} ${soort}`)
    .join(', ')

/** That a story fails as it was known to, in a Dutch line. `reden`: why it is let be. */
export const bekendText = (told: Verteld, reden: string | undefined): string =>
  `    bekend: ${soortenText(soortenOf(told))}${reden === undefined ? '' : ` (${reden})`}\n`

/** What stands in a baseline that was just written, in a Dutch line. */
export function writtenText(regels: readonly Regel[], fileName: string): string {
  const ernstig = regels.filter(({ faalt }) => worstOf(faalt) === 'S1').length
  return `  ${fileName}: ${amount(regels.length, 'verhaal zakt', 'verhalen zakken')} zoals nu bekend${ernstig > 0 ? `, waarvan ${ernstig} met S1: gegevens van een kind bij een ander` : ''}\n`
}

/** What a run came to beside what was known, in Dutch lines. `volgens`: the files that said so. */
export function uitslagText(uitslag: Uitslag, { bekend, duldt }: Maat, volgens: readonly string[]): string {
  const { hersteld, verlopen, nietGezien, geduld, zakt } = uitslag
  const ernstig = uitslag.bekend.filter(({ soorten }) => worstOf(soorten) === 'S1')
  const isHeld = volgens.length > 0
  const lines = [
    ...(isHeld
      ? [
          `bekend volgens ${volgens.join(' en ')}: ${amount(uitslag.bekend.length, 'verhaal zakt', 'verhalen zakken')} zoals bekend`,
        ]
      : []),
    ...(ernstig.length > 0
      ? [`  S1, gegevens van een kind bij een ander: ${ernstig.map(({ naam }) => naam).join(', ')}`]
      : []),
    ...verlopen.map((naam) => `verlopen: ${naam}: de dag tot wanneer het mocht is voorbij; het telt als nieuw`),
    ...hersteld.map(
      ({ naam, soorten }) => `hersteld: ${naam}: ${Object.keys(soorten).join(', ')}; haal weg met --update-baseline`,
    ),
    ...(bekend && nietGezien.length > 0
      ? [`bekend en nu niet gezien: ${amount(nietGezien.length, 'verhaal', 'verhalen')}; blijft staan`]
      : []),
    ...(geduld.length > 0
      ? [`geduld met --max-severity ${duldt}: ${amount(geduld.length, 'verhaal', 'verhalen')}`]
      : []),
    ...(isHeld || duldt !== undefined ? [`nieuw: ${amount(zakt.length, 'verhaal zakt', 'verhalen zakken')}`] : []),
    ...(isHeld ? zakt.map(({ naam, soorten }) => `  ${naam}: ${soortenText(soorten)}`) : []),
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}
