"""Pages, as import makes them: `outline` cuts a seed's restored blocks into sections, `classify` gives each its topic,
`paginate` its title, description, tags and text, and `importer` writes those that no person has changed.
"""
