import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het reviewscherm zoekt de regel van een keuze terug op de naam die er staat; bij naamgenoten is dat de bovenste.',
  violates: ['B04', 'G19'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  caughtBy: 'naamgenoten-en-een-tweeling',
  bend: () => {
    type Line = {
      readonly ref: string
      readonly inkomend: { readonly roepnaam?: string; readonly achternaam?: string }
    }
    const shown = new Map<string, readonly Line[]>()
    const nameOf = ({ inkomend: { roepnaam = '', achternaam = '' } }: Line) => `${achternaam}, ${roepnaam}`
    return {
      calls: (own) => ({
        importeer: async (question) => {
          const answer = await own.importeer(question)
          if (answer.kind === 'voorstel') shown.set(question.school ?? '', answer.leerlingen)
          return answer
        },
        beslis: (question) => {
          const lines = shown.get(question.school ?? '') ?? []
          const meant = lines.find(({ ref }) => ref === question.ref)
          const first = meant && lines.find((line) => nameOf(line) === nameOf(meant))
          return own.beslis(question.soort === 'leerling' && first ? { ...question, ref: first.ref } : question)
        },
      }),
    }
  },
})
