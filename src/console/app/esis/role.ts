import { effect, signal } from '@preact/signals'

export const roles = ['Directie', 'Applicatiebeheerder', 'Intern begeleider', 'Leerkracht'] as const

const keptAs = 'koppelproef-esis-rol'

/** With which role one is logged in at ESIS, in this tab. Empty: one is not. */
export const role = signal(sessionStorage.getItem(keptAs) ?? '')
effect(() => sessionStorage.setItem(keptAs, role.value))
