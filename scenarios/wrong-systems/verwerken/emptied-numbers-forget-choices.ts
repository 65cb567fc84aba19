import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na "Verwijder nummers" is alles vergeten wat mensen kozen, ook wie buiten moest blijven.',
  violates: ['A23', 'G19'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  smaak: true,
  caughtBy: 'nummers-weg-en-toch-buiten',
  bend: {
    centrum: afterwards(
      ['removeNummers'],
      forgetting(() => true),
    ),
  },
})
