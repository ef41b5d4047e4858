export default `{about}You are the person who asked for this. Say honestly what you want.

{question}

{how}`;
