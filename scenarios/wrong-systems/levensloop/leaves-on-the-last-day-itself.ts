import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Op zijn laatste dag is een kind al inactief: de toets van die ochtend kan het niet meer maken.',
  violates: ['G12'],
  ernst: 'S3',
  familie: 'deactiveert-te-veel',
  smaak: true,
  caughtBy: 'laatste-dag-met-tijdzone [Z]',
  bend: {
    applied: storesLeerling((row, _before, came, { after }) => {
      const { verwerkt = 0 } = after.import.findLast((one) => one.verwerkt !== undefined) ?? {}
      const isToday = came?.uitstroomdatum?.slice(0, 10) === new Date(verwerkt).toISOString().slice(0, 10)
      return isToday ? { ...row, actief: false } : row
    }),
  },
})
