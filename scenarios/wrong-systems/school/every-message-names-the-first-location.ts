import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De dependancecode van berichten met resultaten wordt één keer opgezocht, en geldt dan voor elke vestiging.',
  violates: ['A22', 'F10', 'H01'],
  ernst: 'S1',
  familie: 'resultaat-kwijt',
  caughtBy: 'twee-vestigingen-versturen-allebei',
  bend: () => {
    let first: string | undefined
    return {
      bericht: (bericht) => {
        first ??= bericht.school.dependancecode ?? '00'
        return { ...bericht, school: { ...bericht.school, dependancecode: first } }
      },
    }
  },
})
