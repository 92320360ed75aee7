import { Shortened } from '../../../components/shortened.tsx';

/** The service that one is at; in full it stands in its guide. */
export function GuideTitle({ name }: { readonly name: string }) {
  return <Shortened className="guides-title" lang="zh-CN" text={name} />;
}
