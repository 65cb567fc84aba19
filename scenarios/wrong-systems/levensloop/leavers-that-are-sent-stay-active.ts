import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie in het bericht staat is er nog, ook als zijn uitstroomdatum voorbij is.',
  violates: ['G11', 'D11'],
  ernst: 'S3',
  familie: 'deactiveert-te-weinig',
  caughtBy: 'vertrokken-en-toch-gestuurd',
  bend: {
    applied: storesLeerling(({ actief, ...row }, before, came) =>
      came?.uitstroomdatum !== undefined && before !== undefined && before.actief !== false
        ? row
        : { ...row, ...(actief === false && { actief }) },
    ),
  },
})
