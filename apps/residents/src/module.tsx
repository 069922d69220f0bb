import { defineModule } from '@county/platform'
import { errors } from '@county/residents/errors'
import { RuleSetting } from '@county/residents/warning/rule-setting'
import { ledgerRoutes } from '@county/ui'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

/** The user interface of the registry. */
export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home/home.page.tsx') },
    { path: 'households', lazy: () => import('./household/households.page.tsx') },
    { path: 'households/import', lazy: () => import('./import.page.tsx') },
    { path: 'households/:id', lazy: () => import('./household/household.page.tsx') },
    { path: 'households/:id/edit', lazy: () => import('./household/edit-household.page.tsx') },
    { path: 'households/:id/change/:kind', lazy: () => import('./change/change.page.tsx') },
    { path: 'move-in', lazy: () => import('./change/move-in.page.tsx') },
    { path: 'persons', lazy: () => import('./person/persons.page.tsx') },
    { path: 'persons/import', lazy: () => import('./import.page.tsx') },
    { path: 'persons/:id', lazy: () => import('./person/person.page.tsx') },
    { path: 'persons/:id/edit', lazy: () => import('./person/edit-person.page.tsx') },
    { path: 'import', lazy: () => import('./import.page.tsx') },
    { path: 'duplicates', lazy: () => import('./duplicate/duplicates.page.tsx') },
    { path: 'warnings', lazy: () => import('./warning/warnings.page.tsx') },
    { path: 'visits', lazy: () => import('./warning/visits.page.tsx') },
    { path: 'visits/:id', lazy: () => import('./warning/visit.page.tsx') },
    { path: 'warning-rules', lazy: () => import('./warning/rules.page.tsx') },
    { path: 'entitlements', lazy: () => import('./entitlement/entitlements.page.tsx') },
    { path: 'entitlements/:id', lazy: () => import('./entitlement/entitled.page.tsx') },
    ...ledgerRoutes(RuleSetting, api, { list: { importable: false } }),
    { path: 'grids', lazy: () => import('./grid/grids.page.tsx') },
  ],
  messages: { 'zh-CN': zh, en },
  errors,
})
