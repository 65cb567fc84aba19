import type { Verdict } from '../run/tell.ts'

const property = (text: string): string =>
  text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
const body = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** A line per failure, in the form that GitHub shows beside the file. */
export const githubOf = (verdicts: readonly Verdict[]): string =>
  verdicts
    .filter(({ verdict }) => verdict === 'gezakt' || verdict === 'fout')
    .map(({ scenario, bij, reden, bevindingen }) => {
      const { bestand, regel, kolom } = bij?.plek ?? { bestand: scenario.source.fileName, regel: 1, kolom: 1 }
      const text =
        reden ??
        bevindingen
          .map(
            ({ wat, verwacht, gevonden }) =>
              `${wat}: verwacht ${JSON.stringify(verwacht)}, gevonden ${JSON.stringify(gevonden)}`,
          )
          .join('\n')
      return `::error file=${property(bestand)},line=${regel},col=${kolom},title=${property(scenario.titel)}::${body(text.slice(0, 4000))}\n`
    })
    .join('')
