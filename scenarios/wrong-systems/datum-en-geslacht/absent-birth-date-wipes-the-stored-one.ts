import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat er niet in het bericht staat wordt leeggemaakt, ook een geboortedatum die er al was.',
  violates: ['C01'],
  ernst: 'S2',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'geen-datum-wel-nummer',
  bend: {
    applied: storesLeerling(({ geboortedatum, ...row }, _, came) => {
      const now = came === undefined ? geboortedatum : came.geboortedatum
      return { ...row, ...(now && { geboortedatum: now }) }
    }),
  },
})
