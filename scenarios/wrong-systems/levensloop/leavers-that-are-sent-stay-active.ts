import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const leaversThatAreSentStayActive = defineWrongSystem({
  name: 'leavers-that-are-sent-stay-active',
  story: 'Wie in het bericht staat is er nog, ook als zijn uitstroomdatum voorbij is.',
  violates: ['G11', 'D11'],
  caughtBy: 'vertrokken-en-toch-gestuurd',
  bend: {
    applied: storesLeerling(({ actief, ...row }, before, came) =>
      came?.uitstroomdatum !== undefined && before !== undefined && before.actief !== false
        ? row
        : { ...row, ...(actief === false && { actief }) },
    ),
  },
})
