import { QueryClient } from '@tanstack/react-query'
import { AppError } from '../errors/app-error.ts'

/** The one cache of answers. Refusals are not asked again; lost requests are, once. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 1 && error instanceof AppError && error.outcomeUnknown,
      retryDelay: 800,
    },
    mutations: { retry: false },
  },
})
