import type { Storing } from '../../simulator/storingen/storing.ts'
import { free } from '../language/form.ts'
import { defineStepReadAs } from './define-step.ts'
import { typed } from './typed.ts'

const says = 'The line: something goes wrong; as a storing of the control API.'

type Written = Omit<Storing, 'id' | 'when'> & { readonly when?: Storing['when'] }

export const storing = defineStepReadAs({
  name: 'storing',
  says,
  example: 'storing: { soort: http-status, status: 503, when: { operation: BrengLeerresultaten, times: 1 } }',
  form: free<object>(says, { required: ['soort'] }),
  read: (written): { readonly storing: Written } => ({ storing: typed(written) as Written }),
  write: ({ storing: one }) => one,
  deed: async ({ world }, { storing: one }) => {
    world.putStoring({ when: {}, ...one, id: `storing-${world.state().storingen.size + 1}` } as Storing)
  },
  simpler: () => [{ storing: { soort: 'fault', faultcode: 'Server.InterneFout' } as Written }],
})
