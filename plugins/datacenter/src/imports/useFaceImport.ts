import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { readBase64 } from '../base64';
import { FaceMatch, MatchedFace, matchFaces } from './matchFaces';

/** Also those that were refused: what was wrong may be over. */
const isUploadable = (match: FaceMatch): match is MatchedFace =>
  match.state === 'matched' || match.state === 'refused';

/** Images of many device types: first what each file is of, then one after the other. */
export function useFaceImport() {
  const api = useApi(datacenterApiRef);
  const client = useQueryClient();
  const [matches, setMatches] = useState<FaceMatch[]>();
  const closed = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    closed.current = controller;
    return () => controller.abort();
  }, []);
  const match = useMutation({
    mutationFn: (files: File[]) => matchFaces(api, files),
    onMutate: () => setMatches(undefined),
    onSuccess: setMatches,
  });
  const become = (after: FaceMatch) =>
    setMatches(all => all?.map(one => (one.file === after.file ? after : one)));
  const upload = useMutation({
    mutationFn: async (files: MatchedFace[]) => {
      for (const one of files) {
        if (closed.current.signal.aborted) {
          return;
        }
        try {
          const data = await readBase64(one.file);
          await api.putFaceImage(one.type.id, one.face, { data });
          become({ ...one, state: 'uploaded', error: undefined });
        } catch (error) {
          // It keeps no other from being taken over.
          become({ ...one, state: 'refused', error: error as Error });
        }
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
  const uploadable = (matches ?? []).filter(isUploadable);
  return {
    matches,
    error: match.error,
    isMatching: match.isPending,
    isUploading: upload.isPending,
    uploadableCount: uploadable.length,
    choose: (files: File[]) => {
      if (!upload.isPending) {
        match.mutate(files);
      }
    },
    upload: () => upload.mutate(uploadable),
  };
}
