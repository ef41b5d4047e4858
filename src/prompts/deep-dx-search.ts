/** Tagged actions over a collection (Deep-DxSearch, without medicine). */
export default `{question}

Find the answer in a collection of passages, in small steps. Each reply ends with one action in its tag:
<reason>what follows from what you know</reason>
<lookup>the title of a reference passage</lookup>
<match>what is known of the case, to find passages like it</match>
<search>words to look for</search>
<answer>the answer in a few words, or unknown</answer>`;
