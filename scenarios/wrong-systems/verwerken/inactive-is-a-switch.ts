import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De knop zet om wat er stond, in plaats van te zetten wat er gevraagd wordt: wie al inactief is wordt weer actief.',
  violates: ['G01', 'G14'],
  ernst: 'S2',
  familie: 'deactiveert-te-weinig',
  caughtBy: 'twee-keer-op-inactief',
  bend: {
    centrum: (own) => ({
      ...own,
      setActief: (id) => own.setActief(id, own.state().leerling.find((one) => one.id === id)?.actief === false),
    }),
  },
})
