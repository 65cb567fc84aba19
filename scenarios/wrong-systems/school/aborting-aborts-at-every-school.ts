import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Er is één scherm voor de controle; wie op de ene locatie een import afbreekt, gooit ook weg wat een collega op de andere open heeft staan.',
  violates: ['F10', 'G17'],
  ernst: 'S3',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'twee-vestigingen-door-het-jaar',
  bend: () => {
    const open = new Set<string>()
    return {
      calls: (own) => ({
        importeer: (question) => {
          if (question.school !== undefined) open.add(question.school)
          return own.importeer(question)
        },
        breekAf: async (question) => {
          for (const school of open) if (school !== question?.school) await own.breekAf({ school })
          return own.breekAf(question)
        },
      }),
    }
  },
})
