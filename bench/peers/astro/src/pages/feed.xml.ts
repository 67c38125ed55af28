import { atom } from "../feeds";
import { listed } from "../library";

const about = { title: "Bench", description: "An invented brief." };
export const GET = async () => atom("/", about, await listed("entries"));
