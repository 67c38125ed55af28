import { jsonfeed } from "../../../feeds";
import { subjectPaths } from "../../../library";

export const getStaticPaths = subjectPaths;
export const GET = ({ params: { kind, id }, props: { subject, entries } }) =>
  jsonfeed(`/${kind}/${id}/`, subject.data, entries);
