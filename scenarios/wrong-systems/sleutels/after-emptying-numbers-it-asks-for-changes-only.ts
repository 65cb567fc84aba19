import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na “Verwijder nummers” wordt nog steeds alleen naar wijzigingen gevraagd: er zijn er geen, en de nummers komen niet terug.',
  violates: ['A23', 'G08'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'nummers-weg-en-niets-gewijzigd',
  bend: {
    centrum: afterwards(['removeNummers'], (now, before) => ({
      koppeling: now.koppeling.map((one) => {
        const moment = before.koppeling.find(({ id }) => id === one.id)?.laatstontvangengegevens
        return moment === undefined ? one : { ...one, laatstontvangengegevens: moment }
      }),
    })),
  },
})
