import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Verwijder nummers werkt op de brincode: ook de andere vestiging is haar nummers kwijt.',
  violates: ['A23', 'F10'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'nummers-weg-op-een-vestiging',
  bend: {
    centrum: (own) => ({
      ...own,
      removeNummers: (school) => {
        const all = own.state().leerling.map((one) => one.school)
        const same = [...new Set([school, ...all])].filter((one) => one.slice(0, 4) === school.slice(0, 4))
        return same.map((one) => own.removeNummers(one)).reduce((sum, one) => sum + one, 0)
      },
    }),
  },
})
