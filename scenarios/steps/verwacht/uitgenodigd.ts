import { anyOf, count, list, text } from '../../language/form.ts'
import { type Finding, same } from '../../run/finding.ts'
import { ask } from '../../run/story.ts'
import { defineExpectation } from './define-expectation.ts'
import { named } from './how-bad.ts'

export const uitgenodigd = defineExpectation({
  name: 'uitgenodigd',
  form: anyOf(
    'How many invitations, or to which addresses.',
    count('How many.'),
    list('To which addresses.', text('An address.')),
  ),
  example: 'uitgenodigd: [els@school.example]',
  judge: async (story, wanted): Promise<readonly Finding[]> => {
    const found = (await ask(story, 'postbus')).map(({ emailadres }) => emailadres).sort()
    if (typeof wanted === 'number')
      return found.length === wanted
        ? []
        : [{ wat: 'uitnodigingen', verwacht: wanted, gevonden: `${found.length}: ${named(found)}`, ernst: 'S3' }]
    // Whoever gets one may look into the school.
    const ernst = found.some((address) => !wanted.includes(address)) ? 'S2' : 'S3'
    return same('uitnodigingen', [...wanted].sort(), found, { ernst })
  },
})
