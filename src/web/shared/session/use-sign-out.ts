import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import { unwrap } from '../api/unwrap.ts';
import { paths } from '../paths.ts';

/** Ends the session here. Nothing that was read stays in memory. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => unwrap(api.api.v1.session.$delete()),
    onSuccess: async () => {
      await navigate(paths.signIn());
      queryClient.clear();
    },
  });
}
