import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een test op "leeg" die ook voor "0" waar is: het kind met nummer 0 heeft geen nummer.',
  violates: ['A19'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'nummer-bytegetrouw-terug [0]',
  bend: { delivery: eachLeerling(({ key, ...leerling }) => ({ ...leerling, ...(key !== '0' && { key }) })) },
})
