import { jsonfeed } from "../feeds";
import { listed } from "../library";

const about = { title: "Bench", description: "An invented brief." };
export const GET = async () => jsonfeed("/", about, await listed("entries"));
