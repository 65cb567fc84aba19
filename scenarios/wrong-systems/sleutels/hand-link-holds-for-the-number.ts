import type { Beslissing, ImportAntwoord, Regel } from '../../../contracts/adapter/adapter.ts'
import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

/** All lines of a proposal with their soort. */
const linesOf = (answer: ImportAntwoord): readonly { readonly soort: Beslissing['soort']; readonly regel: Regel }[] =>
  answer.kind !== 'voorstel'
    ? []
    : (['groep', 'leerkracht', 'leerling'] as const).flatMap((soort) =>
        answer[({ groep: 'groepen', leerkracht: 'leerkrachten', leerling: 'leerlingen' } as const)[soort]].map(
          (regel) => ({ soort, regel }),
        ),
      )

/** The numbers of a line, each as one text. */
const numbersOf = (soort: string, { inkomend: { key, eckid } }: Regel): readonly string[] => [
  ...(eckid === undefined ? [] : [`${soort} eckid ${eckid}`]),
  ...(key === undefined ? [] : [`${soort} key ${key}`]),
]

export default defineWrongSystem({
  story:
    'Een koppeling met de hand wordt onthouden bij het nummer; wie dat nummer of ECK iD later krijgt, krijgt het record.',
  violates: ['A04', 'A08', 'A11', 'D21'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'keuze-hoort-bij-het-kind',
  bend: {
    calls: anewAtReset((own) => {
      let lines: ReturnType<typeof linesOf> = []
      const chosen = new Map<string, string>()
      return {
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          lines = linesOf(answer)
          if (answer.kind !== 'voorstel') return answer
          const links = new Map<Regel, string>()
          for (const { soort, regel } of lines) {
            const met = numbersOf(soort, regel).flatMap((number) => chosen.get(number) ?? [])[0]
            if (met === undefined) continue
            const { kind } = await own.beslis({ soort, ref: regel.ref, actie: 'koppelen', met })
            if (kind === 'ok') links.set(regel, met)
          }
          const linked = (regels: readonly Regel[]) =>
            regels.map((regel): Regel => {
              const bestaand = links.get(regel)
              return bestaand === undefined ? regel : { ...regel, beslissing: 'bestaand', bestaand, twijfel: false }
            })
          const { groepen, leerkrachten, leerlingen } = answer
          return {
            ...answer,
            groepen: linked(groepen),
            leerkrachten: linked(leerkrachten),
            leerlingen: linked(leerlingen),
          }
        },
        beslis: async (beslissing) => {
          const outcome = await own.beslis(beslissing)
          const line = lines.find(({ soort, regel }) => soort === beslissing.soort && regel.ref === beslissing.ref)
          if (outcome.kind === 'ok' && line !== undefined && beslissing.actie === 'koppelen')
            for (const number of numbersOf(line.soort, line.regel)) chosen.set(number, beslissing.met)
          return outcome
        },
      }
    }),
  },
})
