import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een aangekondigde laatste dag wordt vergeten; als er verder niets verandert blijft het kind in de klas staan.',
  violates: ['G12'],
  ernst: 'S3',
  familie: 'deactiveert-te-weinig',
  caughtBy: 'laatste-dag-voorbij',
  smaak: true,
  bend: { applied: storesLeerling(({ laatsteDag: _, ...row }) => row) },
})
